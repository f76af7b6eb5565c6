package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.http.idempotency.Created;
import vn.kyluu.signing.http.idempotency.Fingerprint;
import vn.kyluu.signing.http.idempotency.Once;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.http.wire.CredentialWire;
import vn.kyluu.signing.http.wire.SignerWire;
import vn.kyluu.signing.http.wire.Times;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.BindCredential;
import vn.kyluu.signing.key.NewCredential;
import vn.kyluu.signing.key.UnlockCredential;
import vn.kyluu.signing.signer.FindCredentials;
import vn.kyluu.signing.signer.FindSigner;
import vn.kyluu.signing.signer.RegisterSigner;
import vn.kyluu.signing.signer.Signer;

/** Those who sign, and what they sign with. */
@Path("signers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signers")
public class SignersResource {
    private static final String STAFF_CODE = "[A-Za-z0-9._-]{1,64}";

    @Inject
    FindSigner findSigner;

    @Inject
    FindCredentials findCredentials;

    @Inject
    RegisterSigner registerSigner;

    @Inject
    BindCredential bindCredential;

    @Inject
    UnlockCredential unlockCredential;

    @Inject
    Caller caller;

    @Inject
    Once once;

    @Inject
    Times times;

    @GET
    @Path("me")
    @RolesAllowed({
        "doctor",
        "nurse",
        "technician",
        "pharmacist",
        "head",
        "director",
        "clerk",
        "records",
        "inspector",
        "admin"
    })
    @Operation(summary = "Who the caller is here")
    @APIResponse(responseCode = "200", description = "The signer")
    @APIResponse(responseCode = "404", description = "signer-unknown: not in the directory of signers")
    public SignerWire me() {
        Actor actor = caller.actor();
        return SignerWire.of(
                findSigner.find(actor, actor.staffCode()),
                actor.roles().stream().map(Role::code).sorted().toList());
    }

    @GET
    @Path("me/credentials")
    @RolesAllowed({
        "doctor",
        "nurse",
        "technician",
        "pharmacist",
        "head",
        "director",
        "clerk",
        "records",
        "inspector",
        "admin"
    })
    @Operation(summary = "What the caller can sign with: certificate, its status now, where the key is")
    @APIResponse(responseCode = "200", description = "Oldest first")
    @APIResponse(responseCode = "404", description = "signer-unknown")
    public List<CredentialWire> myCredentials() {
        Actor actor = caller.actor();
        return findCredentials.find(actor, actor.staffCode()).stream()
                .map(credential -> CredentialWire.of(credential, times))
                .toList();
    }

    @PUT
    @Path("{staffCode}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Adds a signer to the directory, or changes one")
    @APIResponse(responseCode = "200", description = "The signer")
    public SignerWire register(
            @PathParam("staffCode") @Pattern(regexp = STAFF_CODE) String staffCode,
            @NotNull @Valid SignerWire.Registration body) {
        Signer signer = new Signer(
                staffCode, body.name(), body.title(), body.department(), Optional.ofNullable(body.identifier()));
        return SignerWire.of(registerSigner.register(caller.actor(), signer), null);
    }

    @POST
    @Path("{staffCode}/credentials")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(summary = "Binds a key on the facility's token to a signer")
    @APIResponse(
            responseCode = "201",
            description = "The credential",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Credential")))
    @APIResponse(responseCode = "404", description = "signer-unknown")
    @APIResponse(responseCode = "409", description = "credential-exists")
    @APIResponse(
            responseCode = "422",
            description = "key-unknown, token-unknown, certificate-not-yours, pin-malformed, …")
    @APIResponse(responseCode = "503", description = "key-outage")
    public Response bind(
            @PathParam("staffCode") String staffCode,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CredentialWire.Request body) {
        List<Octets> chain = Optional.ofNullable(body.chain()).orElse(List.of()).stream()
                .map(each -> Binary.of(each, "chain"))
                .toList();
        NewCredential credential = new NewCredential(
                staffCode,
                Optional.ofNullable(body.token()),
                body.keyLabel(),
                body.kind(),
                Optional.ofNullable(body.identifier()),
                chain);
        String pin = body.pin();
        Fingerprint request = Fingerprint.of("POST signers/credentials")
                .and(staffCode)
                .and(credential.token())
                .and(credential.keyLabel())
                .and(credential.kind())
                .and(credential.identifier())
                .and(Optional.ofNullable(body.chain()))
                .andSecret(pin);
        Actor actor = caller.actor();
        return once.create(key, actor, request, () -> {
            try (ActivationPin activation = ActivationPin.of(pin)) {
                CredentialWire made = CredentialWire.of(bindCredential.bind(actor, credential, activation), times);
                return new Created("signers/" + staffCode + "/credentials/" + made.credentialId(), made);
            }
        });
    }

    @GET
    @Path("{staffCode}/credentials")
    @RolesAllowed("admin")
    @Operation(summary = "What a signer can sign with, and whether wrong PINs have locked it")
    @APIResponse(responseCode = "200", description = "Oldest first")
    @APIResponse(responseCode = "404", description = "signer-unknown")
    public List<CredentialWire> credentials(@PathParam("staffCode") String staffCode) {
        return findCredentials.find(caller.actor(), staffCode).stream()
                .map(credential -> CredentialWire.of(credential, times))
                .toList();
    }

    @PUT
    @Path("{staffCode}/credentials/{credentialId}/activation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("admin")
    @Operation(
            summary =
                    "Unlocks a key that wrong PINs have locked, after checking the person; sets another PIN if one is given")
    @APIResponse(responseCode = "200", description = "The credential")
    @APIResponse(responseCode = "404", description = "credential-unknown")
    @APIResponse(responseCode = "409", description = "pin-kept-by-token: another PIN is set on the token itself")
    @APIResponse(responseCode = "422", description = "pin-malformed")
    @APIResponse(responseCode = "503", description = "key-outage")
    public CredentialWire unlock(
            @PathParam("staffCode") String staffCode,
            @PathParam("credentialId") UUID credentialId,
            @NotNull @Valid CredentialWire.Unlocking body) {
        Optional<ActivationPin> pin = Optional.ofNullable(body.pin()).map(ActivationPin::of);
        return CredentialWire.of(unlockCredential.unlock(caller.actor(), staffCode, credentialId, pin), times);
    }
}
