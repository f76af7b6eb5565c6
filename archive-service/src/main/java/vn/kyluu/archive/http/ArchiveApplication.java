package vn.kyluu.archive.http;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The application under which all resources live. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({Roles.DEPOSITOR, Roles.RECORDS, Roles.INSPECTOR, Roles.EMR, Roles.DIRECTOR, Roles.ADMIN})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "KyLuu archive-service",
                        version = "1",
                        description = "Keeps signed medical records true for decades, and says whether they are."))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class ArchiveApplication extends Application {}
