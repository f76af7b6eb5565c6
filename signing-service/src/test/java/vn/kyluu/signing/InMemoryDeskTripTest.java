package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryDeskTripTest extends DeskTripContractTest {
    private final Ports ports = InMemoryPorts.empty();

    @Override
    Ports ports() {
        return ports;
    }
}
