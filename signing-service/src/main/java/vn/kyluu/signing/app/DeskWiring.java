package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.desk.BeginSignIn;
import vn.kyluu.signing.desk.CompleteSignIn;
import vn.kyluu.signing.desk.DeskSessions;
import vn.kyluu.signing.desk.IdentityProvider;
import vn.kyluu.signing.desk.NoIdentityProvider;
import vn.kyluu.signing.desk.SignOut;
import vn.kyluu.signing.desk.UseSession;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.http.desk.ArchiveRelay;
import vn.kyluu.signing.http.desk.DeskAddress;
import vn.kyluu.signing.http.desk.OidcProvider;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.record.ListDischarges;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes what lets people in at the desk. */
@ApplicationScoped
public class DeskWiring {
    @Produces
    @Singleton
    Optional<DeskAddress> deskAddress(Settings settings) {
        return settings.desk().address();
    }

    @Produces
    @Singleton
    IdentityProvider identityProvider(Settings settings, Clock clock) {
        return settings.desk()
                .client()
                .<IdentityProvider>flatMap(
                        client -> settings.desk().address().map(address -> new OidcProvider(client, address, clock)))
                .orElseGet(NoIdentityProvider::new);
    }

    @Produces
    @Singleton
    BeginSignIn beginSignIn(IdentityProvider provider) {
        return new BeginSignIn(provider);
    }

    @Produces
    @Singleton
    CompleteSignIn completeSignIn(
            UnitOfWork units,
            DeskSessions sessions,
            IdentityProvider provider,
            Settings settings,
            Clock clock,
            Journal journal) {
        return new CompleteSignIn(units, sessions, provider, settings.desk().limits(), clock, journal);
    }

    @Produces
    @Singleton
    UseSession useSession(
            UnitOfWork units, DeskSessions sessions, IdentityProvider provider, Settings settings, Clock clock) {
        return new UseSession(units, sessions, provider, settings.desk().limits(), clock);
    }

    @Produces
    @Singleton
    ArchiveRelay archiveRelay(Settings settings) {
        return new ArchiveRelay(settings.archive().url());
    }

    @Produces
    @Singleton
    ListDischarges listDischarges(
            UnitOfWork units,
            Records records,
            Documents documents,
            RecordRules rules,
            Settings settings,
            Journal journal) {
        return new ListDischarges(units, records, documents, rules, settings.zone(), journal);
    }

    @Produces
    @Singleton
    SignOut signOut(UnitOfWork units, DeskSessions sessions, IdentityProvider provider, Journal journal) {
        return new SignOut(units, sessions, provider, journal);
    }
}
