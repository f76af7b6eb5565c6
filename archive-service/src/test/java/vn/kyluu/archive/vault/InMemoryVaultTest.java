package vn.kyluu.archive.vault;

class InMemoryVaultTest extends VaultContractTest {
    private final Vault vault = new InMemoryVault("Nơi A");

    @Override
    Vault vault() {
        return vault;
    }
}
