package vn.kyluu.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.PadesPreparation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.screening.PdfScreening;
import vn.kyluu.ades.screening.XmlScreening;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.ades.timestamp.HttpTimestampAuthority;
import vn.kyluu.ades.timestamp.TimestampAuthority;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.ades.validation.path.CertificateValidation;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPkiServer;
import vn.kyluu.pki.TestSigner;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.consent.Authorization;
import vn.kyluu.signing.consent.FollowAuthorization;
import vn.kyluu.signing.consent.GrantAuthorization;
import vn.kyluu.signing.consent.PinGate;
import vn.kyluu.signing.delegation.ListDelegations;
import vn.kyluu.signing.delegation.RevokeDelegation;
import vn.kyluu.signing.delegation.giving.CompleteDelegation;
import vn.kyluu.signing.delegation.giving.GiveDelegation;
import vn.kyluu.signing.delegation.giving.Giving;
import vn.kyluu.signing.delegation.giving.OfferDelegation;
import vn.kyluu.signing.delegation.giving.OpenDelegation;
import vn.kyluu.signing.deposit.ArchiveDepot;
import vn.kyluu.signing.deposit.DeliverDeposits;
import vn.kyluu.signing.deposit.HandOver;
import vn.kyluu.signing.deposit.Packing;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowBook;
import vn.kyluu.signing.intake.CorrectDocument;
import vn.kyluu.signing.intake.NewDocument;
import vn.kyluu.signing.intake.Preparation;
import vn.kyluu.signing.intake.SubmitAddendum;
import vn.kyluu.signing.intake.SubmitDocument;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.BindCredential;
import vn.kyluu.signing.key.NewCredential;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.UnlockCredential;
import vn.kyluu.signing.paper.PaperSigning;
import vn.kyluu.signing.record.CloseRecord;
import vn.kyluu.signing.record.ClosingManifest;
import vn.kyluu.signing.record.PutRecord;
import vn.kyluu.signing.record.ReadRecord;
import vn.kyluu.signing.record.WithdrawClosing;
import vn.kyluu.signing.rulebook.FlowFiles;
import vn.kyluu.signing.seal.FacilitySeal;
import vn.kyluu.signing.seal.LastingSeal;
import vn.kyluu.signing.seal.SealKeeper;
import vn.kyluu.signing.session.CertificateCheck;
import vn.kyluu.signing.session.CompleteSession;
import vn.kyluu.signing.session.CompleteTimestamps;
import vn.kyluu.signing.session.Crafts;
import vn.kyluu.signing.session.EarlierSignatures;
import vn.kyluu.signing.session.FinishSignedSessions;
import vn.kyluu.signing.session.Finishing;
import vn.kyluu.signing.session.OpenSession;
import vn.kyluu.signing.session.Opening;
import vn.kyluu.signing.session.ResumeInHsm;
import vn.kyluu.signing.session.RevocationPolicy;
import vn.kyluu.signing.session.SignBatch;
import vn.kyluu.signing.session.SignInHsm;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.CredentialKind;
import vn.kyluu.signing.signer.FindHandwriting;
import vn.kyluu.signing.signer.KeepHandwriting;
import vn.kyluu.signing.signer.RegisterSigner;
import vn.kyluu.signing.signer.RemoveHandwriting;
import vn.kyluu.signing.signer.Signer;
import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.withdrawal.CompleteWithdrawal;
import vn.kyluu.signing.withdrawal.OfferWithdrawal;
import vn.kyluu.signing.withdrawal.OpenWithdrawal;
import vn.kyluu.signing.withdrawal.ReadWithdrawal;
import vn.kyluu.signing.withdrawal.WithdrawDocument;
import vn.kyluu.signing.withdrawal.Withdrawing;

/** The whole service without HTTP, over any ports, with a real PKI behind HTTP. Close it. */
public final class Hospital implements AutoCloseable {
    public static final String PIN = "246810";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** A red square with a hole. */
    static final StampImage SEAL = new StampImage(StampImage.Ink.RED, 8, 4, Octets.of(new byte[] {-1, -127, -127, -1}));

    private static final String FACILITY = "MST:4100258987";

    final SettableClock clock = new SettableClock();
    final TestPkiServer server = TestPkiServer.startEphemeral(clock);
    final SoftwareKeys keys = new SoftwareKeys();
    final Map<Role, TestSigner> people = new EnumMap<>(Role.class);
    final Map<Role, Credential.InHsm> credentials = new EnumMap<>(Role.class);
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    final String recordNumber = "HS-" + tag;

    final Ports ports;
    final PutRecord putRecord;
    final SubmitDocument submit;
    final CorrectDocument correct;
    final SubmitAddendum addendum;
    final RegisterSigner register;
    final KeepHandwriting keep;
    final FindHandwriting show;
    final RemoveHandwriting forget;
    final BindCredential bind;
    final GiveDelegation give;
    final OpenDelegation openDelegation;
    final CompleteDelegation completeDelegation;
    final WithdrawDocument takeBack;
    final OpenWithdrawal openWithdrawal;
    final CompleteWithdrawal completeWithdrawal;
    final OfferDelegation offerDelegation;
    final OfferWithdrawal offerWithdrawal;
    final ReadWithdrawal readWithdrawal;
    final RevokeDelegation revoke;
    final ListDelegations delegations;
    final UnlockCredential unlock;
    final GrantAuthorization grant;
    final OpenSession open;
    final CompleteSession complete;
    final SignInHsm signInHsm;
    final ResumeInHsm resume;
    final FinishSignedSessions finish;
    final CompleteTimestamps stamp;
    final CloseRecord close;
    final ReadRecord read;
    final WithdrawClosing withdraw;
    final FollowAuthorization follow;
    final SignBatch batch;
    private final CertificateCheck check;
    private final Crafts crafts;
    private final TimestampAuthority authority;
    private final Augmentation augmentation;
    final Validation validation;
    final PatientsDesk patients;
    private final Packing packing;
    final Journal journal;

    public Hospital(Ports ports) {
        this(ports, new PadesCreation());
    }

    Hospital(Ports ports, PadesCreation pades) {
        this(ports, pades, RecordRules.NONE);
    }

    /** One that has laid down what a record must hold. */
    Hospital(Ports ports, PadesCreation pades, RecordRules rules) {
        this.ports = ports;
        TrustAnchors anchors = TrustAnchors.of(List.of(server.pki().root()));
        RevocationSettings online = RevocationSettings.online(Duration.ofSeconds(3));
        authority = new HttpTimestampAuthority(server.tsaUri(), Duration.ofSeconds(5));
        FlowBook flows = new FlowFiles().read(Path.of("..", "signing-flows"));
        augmentation = new Augmentation(anchors, new RevocationInquiry(online), authority, clock);
        crafts = new Crafts(pades, new XadesCreation());
        PinHash hash = new PinHash();
        Preparation preparation = new Preparation(new PdfScreening(), new XmlScreening(), new PadesPreparation());
        check = new CertificateCheck(new CertificateValidation(anchors, online, clock), RevocationPolicy.REFUSE);
        validation = new Validation(anchors, online, clock);
        journal = new Journal(ports.units(), ports.trail(), clock);
        putRecord = new PutRecord(ports.units(), ports.records(), ports.documents(), clock, journal);
        submit = new SubmitDocument(
                ports.units(),
                ports.records(),
                ports.documents(),
                ports.contents(),
                flows,
                preparation,
                clock,
                journal);
        addendum = new SubmitAddendum(submit);
        correct = new CorrectDocument(
                ports.units(),
                ports.records(),
                ports.documents(),
                ports.contents(),
                flows,
                preparation,
                clock,
                journal);
        register = new RegisterSigner(ports.units(), ports.signers(), journal);
        keep = new KeepHandwriting(ports.units(), ports.signers(), journal);
        show = new FindHandwriting(ports.units(), ports.signers(), journal);
        forget = new RemoveHandwriting(ports.units(), ports.signers(), journal);
        bind = new BindCredential(ports.units(), ports.signers(), ports.credentials(), keys, hash, anchors, journal);
        unlock = new UnlockCredential(ports.units(), ports.credentials(), keys, hash, journal);
        PinGate gate = new PinGate(ports.units(), ports.credentials(), hash, keys, Duration.ofMinutes(15));
        PaperSigning paper = new PaperSigning(check, keys, crafts, authority, Duration.ofMinutes(10), ZONE, clock);
        Giving giving = new Giving(ports.signers(), ports.delegations(), ports.contents(), flows, clock, journal);
        offerDelegation = new OfferDelegation(ports.units(), giving);
        give = new GiveDelegation(ports.units(), giving, gate, paper, clock, journal);
        openDelegation = new OpenDelegation(ports.units(), giving, paper, ports.papers(), clock, journal);
        completeDelegation = new CompleteDelegation(ports.units(), giving, paper, ports.papers(), journal);
        Withdrawing withdrawing =
                new Withdrawing(ports.records(), ports.documents(), ports.contents(), ports.signers(), clock, journal);
        takeBack = new WithdrawDocument(ports.units(), withdrawing, gate, paper, clock, journal);
        openWithdrawal = new OpenWithdrawal(ports.units(), withdrawing, paper, ports.papers(), clock, journal);
        completeWithdrawal = new CompleteWithdrawal(ports.units(), withdrawing, paper, ports.papers(), journal);
        offerWithdrawal = new OfferWithdrawal(ports.units(), withdrawing);
        readWithdrawal = new ReadWithdrawal(ports.units(), withdrawing, ports.contents(), journal);
        revoke = new RevokeDelegation(ports.units(), ports.delegations(), clock, journal);
        delegations = new ListDelegations(ports.units(), ports.delegations(), ports.contents(), journal);
        grant = new GrantAuthorization(
                ports.units(), ports.documents(), ports.authorizations(), gate, Duration.ofMinutes(15), clock, journal);
        Opening opening = new Opening(
                ports.units(),
                ports.documents(),
                ports.contents(),
                ports.signers(),
                ports.credentials(),
                ports.delegations(),
                check,
                crafts,
                Duration.ofMinutes(10),
                ZONE,
                Optional.of(SEAL),
                clock);
        Finishing finishing = new Finishing(
                ports.units(),
                ports.documents(),
                ports.contents(),
                ports.sessions(),
                ports.credentials(),
                crafts,
                authority,
                new EarlierSignatures(new Validation(anchors, RevocationSettings.OFFLINE, clock)),
                new HandOver(ports.records(), ports.deposits(), clock, journal),
                clock,
                journal);
        open = new OpenSession(ports.units(), opening, ports.sessions(), ports.evidences(), journal);
        complete = new CompleteSession(
                ports.units(),
                ports.sessions(),
                ports.documents(),
                ports.contents(),
                crafts,
                finishing,
                clock,
                journal);
        signInHsm = new SignInHsm(
                ports.units(),
                ports.authorizations(),
                ports.credentials(),
                ports.sessions(),
                ports.evidences(),
                keys,
                opening,
                finishing,
                clock,
                journal);
        resume = new ResumeInHsm(ports.units(), ports.sessions(), ports.documents(), finishing, journal);
        finish = new FinishSignedSessions(ports.units(), ports.sessions(), finishing, clock);
        stamp = new CompleteTimestamps(
                ports.units(),
                ports.documents(),
                ports.contents(),
                ports.sessions(),
                ports.authorizations(),
                augmentation,
                clock,
                journal);
        close = new CloseRecord(
                ports.units(),
                ports.records(),
                ports.documents(),
                ports.contents(),
                flows,
                rules,
                augmentation,
                new ClosingManifest(ZONE),
                clock,
                journal);
        read = new ReadRecord(ports.units(), ports.records(), ports.documents(), rules, journal);
        withdraw = new WithdrawClosing(ports.units(), ports.records(), ports.documents(), clock, journal);
        follow = new FollowAuthorization(ports.units(), ports.authorizations(), clock, journal);
        batch = new SignBatch(follow, signInHsm);
        PatientsDesk desk = new PatientsDesk(
                ports, flows, check, keys, crafts, authority, actor(Role.CLERK).staffCode(), ZONE, clock, journal);
        patients = desk;
        packing = new Packing(ports.units(), ports.documents(), ports.contents(), augmentation, journal);
        putRecord.put(emr(), Values.head(recordNumber));
    }

    /** The seal of this keeper, if any. */
    LastingSeal seals(Optional<String> keeper) {
        SealKeeper keeping = new SealKeeper(ports.units(), ports.signers(), ports.credentials(), keeper);
        return new LastingSeal(new FacilitySeal(keeping, check, keys, crafts, authority, ZONE, clock), augmentation);
    }

    DeliverDeposits delivery(ArchiveDepot depot) {
        return new DeliverDeposits(ports.units(), ports.deposits(), ports.records(), packing, depot, clock, journal);
    }

    Actor emr() {
        return new Actor("EMR", "Bệnh án điện tử", "", Set.of(Role.EMR), "yc-1");
    }

    Actor actor(Role role) {
        return new Actor(role.code() + "-" + tag, role.code(), "NOI", Set.of(role), "yc-1");
    }

    /** Registers one signer of that role, with a key in the HSM that bears the right identifier. */
    Hospital employs(Role role, String name, String title) {
        return employs(role, name, title, Optional.empty());
    }

    /** The same, with a key in a slot that only this PIN opens. */
    Hospital employsWithOwnToken(Role role, String name, String title, String pin) {
        return employs(role, name, title, Optional.of(pin));
    }

    private Hospital employs(Role role, String name, String title, Optional<String> tokenPin) {
        String identifier = "CCCD:0790" + Math.floorMod((tag + role).hashCode(), 100_000_000);
        boolean seal = role == Role.CLERK;
        Person person = seal
                ? new Person(
                        "Trung tâm Y tế Phù Cát",
                        Optional.of(FACILITY),
                        Optional.empty(),
                        Optional.of("Trung tâm Y tế Phù Cát"))
                : Person.named(name, identifier);
        TestSigner key = server.pki().signer(person);
        String staffCode = actor(role).staffCode();
        people.put(role, key);
        keys.put(staffCode, key);
        tokenPin.ifPresent(pin -> keys.guard(staffCode, pin));
        register.register(emr(), new Signer(staffCode, name, title, "NOI", Optional.of(identifier)));
        NewCredential wanted = new NewCredential(
                staffCode,
                tokenPin.map(pin -> "token-" + staffCode),
                staffCode,
                seal ? CredentialKind.FACILITY_SEAL : CredentialKind.PERSON,
                seal ? Optional.of(FACILITY) : Optional.empty(),
                List.of());
        credentials.put(role, bind.bind(emr(), wanted, ActivationPin.of(tokenPin.orElse(PIN))));
        return this;
    }

    SubmittedDocument submits(String form, String resource) {
        return submit.submit(
                emr(),
                recordNumber,
                new NewDocument(form, "Tóm tắt hồ sơ bệnh án", Optional.empty(), Map.of(), resource(resource)));
    }

    Authorization agrees(Role role, UUID... documents) {
        return grant.grant(actor(role), credentials.get(role).id(), List.of(documents), ActivationPin.of(PIN))
                .authorization();
    }

    Signature signs(Role role, UUID document) {
        return signInHsm.sign(actor(role), document, agrees(role, document).id());
    }

    /** The two doors, with the key of that role as if it were a token. */
    Signature signsByToken(Role role, UUID document) {
        var session = open.open(actor(role), document, chain(role));
        return complete.complete(
                actor(role),
                session.terms().id(),
                SoftwareKeys.signDigest(people.get(role), session.terms().dtbs()));
    }

    CertificateChain chain(Role role) {
        return CertificateChain.of(people.get(role).chain().toArray(X509Certificate[]::new));
    }

    SubmittedDocument document(UUID id) {
        return ports.units().call(() -> ports.documents().find(id)).orElseThrow();
    }

    Octets bytes(UUID id) {
        return ports.units()
                .call(() -> ports.contents()
                        .get(ports.documents().find(id).orElseThrow().sha256()));
    }

    static Octets resource(String name) {
        try (InputStream stream = Hospital.class.getResourceAsStream(name)) {
            return Octets.read(stream, 1 << 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
