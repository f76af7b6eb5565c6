package vn.kyluu.archive.vault;

class InMemoryVaultTest extends VaultContractTest {
    private final Vault vault = new InMemoryVault("Nơi A");

    @Override
    protected Vault vault() {
        return vault;
    }
}
