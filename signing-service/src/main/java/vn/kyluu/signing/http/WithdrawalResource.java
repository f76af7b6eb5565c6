package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.ReadDocument;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.DocumentWire;
import vn.kyluu.signing.http.wire.PaperWire;
import vn.kyluu.signing.http.wire.SessionWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.withdrawal.CompleteWithdrawal;
import vn.kyluu.signing.withdrawal.OpenWithdrawal;
import vn.kyluu.signing.withdrawal.ReadWithdrawal;
import vn.kyluu.signing.withdrawal.WithdrawDocument;

/** Taking a document back, by a paper that is signed: with a key in the HSM, or in two steps with a token in the hand. */
@Path("documents/{id}/withdrawal")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "documents")
public class WithdrawalResource {
    @Inject
    WithdrawDocument withdrawDocument;

    @Inject
    OpenWithdrawal openWithdrawal;

    @Inject
    CompleteWithdrawal completeWithdrawal;

    @Inject
    ReadWithdrawal readWithdrawal;

    @Inject
    ReadDocument readDocument;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head"})
    @Operation(summary = "Takes a document back with a reason; the caller's PIN signs the paper that says so")
    @APIResponse(responseCode = "201", description = "The document, WITHDRAWN; it stays readable")
    @APIResponse(responseCode = "403", description = "not-yours-to-withdraw, wrong-pin with triesLeft, pin-locked")
    @APIResponse(responseCode = "404", description = "document-unknown")
    @APIResponse(responseCode = "409", description = "document-not-withdrawable, withdrawn-content-differs")
    @APIResponse(responseCode = "422", description = "withdrawal-reason-unusable, certificate-…")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid PaperWire.Withdrawal body) {
        String reason = body.reason();
        UUID credential = body.credentialId();
        String pin = body.pin();
        Fingerprint request = Fingerprint.of("POST documents/withdrawal")
                .and(id)
                .and(reason)
                .and(credential)
                .andSecret(pin);
        Actor actor = caller.actor();
        return once.create(
                key,
                actor,
                request,
                unused -> {
                    try (ActivationPin activation = ActivationPin.of(pin)) {
                        return made(withdrawDocument.withdraw(actor, id, reason, credential, activation));
                    }
                },
                () -> Optional.of(readDocument.read(actor, id))
                        .filter(each -> each.state() == DocumentState.WITHDRAWN)
                        .map(this::made));
    }

    private Created made(SubmittedDocument withdrawn) {
        return new Created("documents/" + withdrawn.id(), DocumentWire.of(withdrawn, times));
    }

    @GET
    @Path("paper")
    @Produces("application/xml")
    @RolesAllowed({"emr", "doctor", "nurse", "technician", "pharmacist", "head", "director", "clerk", "records"})
    @Operation(summary = "The paper by which it was taken back: XML signed by whoever did it")
    @APIResponse(responseCode = "200", description = "The XML")
    @APIResponse(responseCode = "404", description = "document-unknown, withdrawal-paper-unknown")
    public Response paper(@PathParam("id") UUID id) {
        Octets paper = readWithdrawal.paper(caller.actor(), id);
        return Response.ok((StreamingOutput) output -> paper.newInputStream().transferTo(output))
                .build();
    }

    @POST
    @Path("signing-sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head"})
    @Operation(summary = "Begins a withdrawal that the caller's own token signs")
    @APIResponse(responseCode = "201", description = "The paper and the digest to be signed")
    @APIResponse(responseCode = "409", description = "document-not-withdrawable")
    public Response open(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid PaperWire.WithdrawalByToken body) {
        String reason = body.reason();
        CertificateChain chain = Chains.of(body.certificateChain());
        Fingerprint request = Fingerprint.of("POST documents/withdrawal/signing-sessions")
                .and(id)
                .and(reason)
                .and(body.certificateChain());
        Actor actor = caller.actor();
        return once.create(key, actor, request, () -> {
            PaperWire made = PaperWire.of(openWithdrawal.open(actor, id, reason, chain), times);
            return new Created("documents/" + id + "/withdrawal/signing-sessions/" + made.sessionId(), made);
        });
    }

    @PUT
    @Path("signing-sessions/{session}/signature-value")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"doctor", "nurse", "technician", "pharmacist", "head"})
    @Operation(summary = "Hands in the value that the token made")
    @APIResponse(responseCode = "200", description = "The document, WITHDRAWN")
    @APIResponse(responseCode = "404", description = "session-unknown")
    @APIResponse(responseCode = "409", description = "session-expired, withdrawn-content-differs")
    @APIResponse(responseCode = "422", description = "signature-value-invalid; the session stays open")
    public DocumentWire complete(@PathParam("session") UUID session, @NotNull @Valid SessionWire.Value body) {
        return DocumentWire.of(
                completeWithdrawal.complete(
                        caller.actor(), session, Binary.of(body.signatureValue(), "signatureValue")),
                times);
    }
}
