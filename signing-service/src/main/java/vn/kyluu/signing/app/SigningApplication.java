package vn.kyluu.signing.app;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The signing-service's HTTP interface: everything under {@code /signing/api/v1} needs a bearer token. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "kyluu")
@DeclareRoles({
    "emr",
    "doctor",
    "nurse",
    "technician",
    "pharmacist",
    "head",
    "director",
    "clerk",
    "records",
    "inspector",
    "archive",
    "admin"
})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "KyLuu signing-service",
                        version = "1",
                        description =
                                "Electronic medical records are signed here in the hospital's own order. Errors are RFC 9457"
                                        + " problem documents: 'type' is stable, 'detail' is in Vietnamese or, on"
                                        + " Accept-Language: en, in English.",
                        license =
                                @License(
                                        name = "AGPL-3.0-or-later",
                                        url = "https://www.gnu.org/licenses/agpl-3.0.txt")),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "sub is the staff code, groups are the roles")
public class SigningApplication extends Application {}
