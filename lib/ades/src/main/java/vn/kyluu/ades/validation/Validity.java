package vn.kyluu.ades.validation;

/** Whether the signature was valid when it was made (TT 15/2025/TT-BKHCN, Điều 6 khoản 4). */
public enum Validity {
    YES,
    NO,
    UNKNOWN
}
