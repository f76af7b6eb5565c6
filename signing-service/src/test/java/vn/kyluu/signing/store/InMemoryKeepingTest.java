package vn.kyluu.signing.store;

class InMemoryKeepingTest extends KeepingContractTest {
    private final Ports ports = InMemoryPorts.empty();

    @Override
    Ports ports() {
        return ports;
    }
}
