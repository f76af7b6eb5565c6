package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryFlowTripIT extends FlowTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
