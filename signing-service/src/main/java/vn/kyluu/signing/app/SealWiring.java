package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.seal.SealMinutes;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.signer.Signers;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Makes the use case of seals. */
@ApplicationScoped
public class SealWiring {
    @Produces
    @Singleton
    SealMinutes.Tools sealTools(
            CertificateCheck check,
            SigningKeys keys,
            Crafts crafts,
            TimestampAuthority authority,
            Augmentation augmentation) {
        return new SealMinutes.Tools(check, keys, crafts, authority, augmentation);
    }

    @Produces
    @Singleton
    SealMinutes sealMinutes(
            UnitOfWork units,
            Signers signers,
            Credentials credentials,
            SealMinutes.Tools tools,
            Settings settings,
            Clock clock,
            Journal journal) {
        return new SealMinutes(
                units, signers, credentials, tools, settings.sealKeeper(), settings.zone(), clock, journal);
    }
}
