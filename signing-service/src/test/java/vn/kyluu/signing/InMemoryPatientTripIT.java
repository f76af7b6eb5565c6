package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryPatientTripIT extends PatientTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
