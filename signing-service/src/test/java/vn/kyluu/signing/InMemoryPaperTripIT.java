package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryPaperTripIT extends PaperTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
