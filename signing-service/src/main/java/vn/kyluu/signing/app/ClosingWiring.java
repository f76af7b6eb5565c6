package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.signing.closing.CancelClosings;
import vn.kyluu.signing.closing.CarryOutClosings;
import vn.kyluu.signing.closing.ClosingOrders;
import vn.kyluu.signing.closing.OrderClosings;
import vn.kyluu.signing.closing.ReadClosings;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.CloseRecord;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes the use cases of closing many records at once. */
@ApplicationScoped
public class ClosingWiring {
    @Produces
    @Singleton
    OrderClosings orderClosings(
            UnitOfWork units, ClosingOrders orders, Settings settings, Clock clock, Journal journal) {
        return new OrderClosings(units, orders, settings.zone(), clock, journal);
    }

    @Produces
    @Singleton
    CarryOutClosings carryOutClosings(
            UnitOfWork units, ClosingOrders orders, Records records, CloseRecord closeRecord, Clock clock) {
        return new CarryOutClosings(units, orders, records, closeRecord, clock);
    }

    @Produces
    @Singleton
    ReadClosings readClosings(UnitOfWork units, ClosingOrders orders, Journal journal) {
        return new ReadClosings(units, orders, journal);
    }

    @Produces
    @Singleton
    CancelClosings cancelClosings(UnitOfWork units, ClosingOrders orders, Clock clock, Journal journal) {
        return new CancelClosings(units, orders, clock, journal);
    }
}
