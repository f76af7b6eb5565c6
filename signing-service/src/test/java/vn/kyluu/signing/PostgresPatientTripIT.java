package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresPatientTripIT extends PatientTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
