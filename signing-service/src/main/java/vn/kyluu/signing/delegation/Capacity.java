package vn.kyluu.signing.delegation;

/** In which capacity a delegate signs (Decree 30/2020/NĐ-CP article 13). */
public enum Capacity {
    /** Ký thay: a deputy for his head. */
    KT,
    /** Thừa ủy quyền: by written authority. */
    TUQ,
    /** Thừa lệnh: by order. */
    TL;

    /** What stands before the title of the one who delegated. */
    String prefix() {
        return name() + ". ";
    }
}
