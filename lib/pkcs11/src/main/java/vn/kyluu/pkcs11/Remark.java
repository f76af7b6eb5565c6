package vn.kyluu.pkcs11;

/**
 * Something a person should know about a device, in two languages.
 *
 * @param code stable name, upper case
 * @param vi Vietnamese text
 * @param en English text
 */
public record Remark(String code, String vi, String en) {}
