package vn.kyluu.signing.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.digest.OctetsTooLarge;
import vn.kyluu.signing.http.problem.RequestRefusal;
import vn.kyluu.signing.http.request.Caller;
import vn.kyluu.signing.signer.FindHandwriting;
import vn.kyluu.signing.signer.KeepHandwriting;
import vn.kyluu.signing.signer.RemoveHandwriting;

/** The picture of a signer's handwriting, shown in stamps. */
@Path("signers/{staffCode}/handwriting")
@RequestScoped
@Tag(name = "signers")
public class HandwritingResource {
    private static final int LONGEST = 256 * 1024;

    @Inject
    KeepHandwriting keepHandwriting;

    @Inject
    FindHandwriting findHandwriting;

    @Inject
    RemoveHandwriting removeHandwriting;

    @Inject
    Caller caller;

    @PUT
    @Consumes("image/png")
    @RolesAllowed("admin")
    @Operation(
            summary = "Has the stamps of a signer show his handwriting",
            description =
                    "A PNG of at most 256 KiB and 2000 dots a side; ink on white or transparent ground. Stamps show it in"
                            + " blue, at most 400 dots a side; nothing else of the file is kept.")
    @APIResponse(responseCode = "204", description = "Kept; stamps of steps opened from now on show it")
    @APIResponse(responseCode = "404", description = "signer-unknown")
    @APIResponse(responseCode = "413", description = "too-large, with limitBytes")
    @APIResponse(responseCode = "415", description = "Not image/png")
    @APIResponse(responseCode = "422", description = "picture-unusable")
    public void keep(@PathParam("staffCode") String staffCode, InputStream png) {
        keepHandwriting.keep(caller.actor(), staffCode, octets(png));
    }

    @GET
    @Produces({"image/png", MediaType.APPLICATION_JSON})
    @RolesAllowed("admin")
    @Operation(summary = "What stamps show of a signer's handwriting")
    @APIResponse(responseCode = "200", description = "A PNG")
    @APIResponse(responseCode = "404", description = "handwriting-unknown")
    public StreamingOutput find(@PathParam("staffCode") String staffCode) {
        Octets png = findHandwriting.find(caller.actor(), staffCode);
        return png::writeTo;
    }

    @DELETE
    @RolesAllowed("admin")
    @Operation(summary = "Has the stamps of a signer show no handwriting any more")
    @APIResponse(responseCode = "204", description = "Gone; signatures already made show what they showed")
    @APIResponse(responseCode = "404", description = "handwriting-unknown")
    public void remove(@PathParam("staffCode") String staffCode) {
        removeHandwriting.remove(caller.actor(), staffCode);
    }

    private static Octets octets(InputStream body) {
        try {
            return Octets.read(body, LONGEST);
        } catch (OctetsTooLarge e) {
            throw RequestRefusal.tooLarge(LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
