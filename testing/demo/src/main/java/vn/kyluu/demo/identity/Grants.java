package vn.kyluu.demo.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.demo.staff.StaffMember;

/** Codes and refresh tokens that have not been used yet, in memory. Each is good once. Thread-safe. */
final class Grants {
    /** Short, so that a desk renews its token many times a day. */
    private static final Duration ACCESS = Duration.ofMinutes(5);

    private static final int LENGTH = 32;

    private final Issuer issuer;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, StaffMember> refreshes = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    Grants(Issuer issuer) {
        this.issuer = issuer;
    }

    private record Code(StaffMember member, String redirect, String challenge, String nonce) {}

    String code(StaffMember member, Map<String, String> asked) {
        String code = fresh();
        codes.put(
                code,
                new Code(
                        member,
                        asked.getOrDefault("redirect_uri", ""),
                        asked.getOrDefault("code_challenge", ""),
                        asked.getOrDefault("nonce", "")));
        return code;
    }

    /** The answer of the token endpoint; empty if the grant is none of ours, used already, or its proof is wrong. */
    Optional<String> tokens(Map<String, String> form, String client) {
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" ->
                Optional.ofNullable(codes.remove(form.getOrDefault("code", "")))
                        .filter(code -> code.redirect().equals(form.get("redirect_uri")))
                        .filter(code -> code.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))))
                        .map(code -> answer(
                                code.member(),
                                ",\"id_token\":\"" + issuer.identity(code.member(), client, code.nonce()) + "\""));
            case "refresh_token" ->
                Optional.ofNullable(refreshes.remove(form.getOrDefault("refresh_token", "")))
                        .map(member -> answer(member, ""));
            default -> Optional.empty();
        };
    }

    private String answer(StaffMember member, String more) {
        String refresh = fresh();
        refreshes.put(refresh, member);
        return "{\"access_token\":\"" + issuer.access(member, ACCESS) + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                + ACCESS.toSeconds() + ",\"refresh_token\":\"" + refresh + "\"" + more + "}";
    }

    private String fresh() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
