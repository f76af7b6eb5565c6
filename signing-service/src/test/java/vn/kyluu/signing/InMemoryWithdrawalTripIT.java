package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryWithdrawalTripIT extends WithdrawalTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
