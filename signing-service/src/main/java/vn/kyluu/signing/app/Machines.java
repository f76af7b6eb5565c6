package vn.kyluu.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.AnchorDirectory;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.timestamp.HttpTimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.trustlist.TrustSources;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.ades.validation.path.CertificateValidation;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.deposit.ArchiveDepot;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.http.depot.HttpArchiveDepot;
import vn.kyluu.signing.http.request.BodyLimit;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.key.Pkcs11SigningKeys;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.rulebook.FlowFiles;
import vn.kyluu.signing.rulebook.RecordFiles;

/** Makes what stands for the world outside: the clock, the configured files, the token, the other services. */
@ApplicationScoped
public class Machines {
    @Produces
    @Singleton
    Settings settings() {
        var config = ConfigProvider.getConfig();
        return Settings.read(key -> config.getOptionalValue(key, String.class));
    }

    @Produces
    @Singleton
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }

    @Produces
    @Singleton
    Times times(Settings settings) {
        return new Times(settings.zone());
    }

    @Produces
    @Singleton
    BodyLimit bodyLimit(Settings settings) {
        return new BodyLimit(settings.uploadLimit());
    }

    /** With the trusted list, if one is configured, already fetched; one that does not count now is asked again later. */
    @Produces
    @Singleton
    TrustSources trustSources(Settings settings, Clock clock) {
        Settings.Trust trust = settings.trust();
        return new TrustSources(trust.anchors(), trust.lastGood(), trust.list(), clock);
    }

    @Produces
    @Singleton
    AnchorDirectory anchorDirectory(TrustSources sources) {
        return sources.directory();
    }

    @Produces
    @Singleton
    TrustAnchors trustAnchors(AnchorDirectory directory) {
        return directory.anchors();
    }

    @Produces
    @Singleton
    RevocationInquiry revocationInquiry(Settings settings) {
        return new RevocationInquiry(settings.revocation());
    }

    @Produces
    @Singleton
    TimestampAuthority timestampAuthority(Settings settings) {
        return new HttpTimestampAuthority(
                settings.timestampUrl(), settings.revocation().timeout());
    }

    @Produces
    @Singleton
    CertificateValidation certificateValidation(TrustAnchors anchors, RevocationInquiry inquiry, Clock clock) {
        return new CertificateValidation(anchors, inquiry, clock);
    }

    @Produces
    @Singleton
    Validation validation(TrustAnchors anchors, RevocationInquiry inquiry, Clock clock) {
        return new Validation(anchors, inquiry, clock);
    }

    @Produces
    @Singleton
    Augmentation augmentation(
            TrustAnchors anchors, RevocationInquiry inquiry, TimestampAuthority authority, Clock clock) {
        return new Augmentation(anchors, inquiry, authority, clock);
    }

    @Produces
    @Singleton
    FlowBook flowBook(Settings settings) {
        return new FlowFiles().read(settings.flows());
    }

    @Produces
    @Singleton
    RecordRules recordRules(Settings settings, FlowBook flows) {
        return new RecordFiles().read(settings.flows(), flows);
    }

    @Produces
    @Singleton
    ArchiveDepot archiveDepot(Settings settings) {
        return new HttpArchiveDepot(settings.archive().url(), settings.archive().tokenFile());
    }

    /** The one owner of the PKCS#11 module (R4). */
    @Produces
    @Singleton
    SigningKeys signingKeys(Settings settings) {
        Settings.Hsm hsm = settings.hsm();
        return Pkcs11SigningKeys.open(hsm.slots(), hsm.sessions(), hsm.callDeadline(), hsm.rsaPss());
    }

    void close(@Disposes SigningKeys keys) {
        if (keys instanceof Pkcs11SigningKeys token) {
            token.close();
        }
    }
}
