package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresWithdrawalTripIT extends WithdrawalTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
