package vn.kyluu.signing;

import org.junit.jupiter.api.Tag;
import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

@Tag("slow")
class InMemoryDelegationTripIT extends DelegationTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
