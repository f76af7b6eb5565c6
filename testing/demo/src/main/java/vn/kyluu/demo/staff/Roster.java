package vn.kyluu.demo.staff;

import java.util.List;
import java.util.Set;
import vn.kyluu.pkcs11.KeyKind;

/** Who works at the demonstration's hospital. All invented. */
public final class Roster {
    public static final String FACILITY = "Trung tâm Y tế huyện An Bình";
    public static final String FACILITY_IDENTIFIER = "MST:4100987654";
    /** Label of the facility's key on the HSM. */
    public static final String SEAL = "SEAL";

    private static final String INTERNAL = "Khoa Nội tổng hợp";
    private static final String LABORATORY = "Khoa Xét nghiệm";
    private static final String BOARD = "Ban Giám đốc";
    private static final String OFFICE = "Phòng Kế hoạch tổng hợp";

    public static final StaffMember DOCTOR =
            signer("BS001", "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị", INTERNAL, "052185004127", "doctor");
    public static final StaffMember REVOKED_DOCTOR =
            signer("BS002", "Huỳnh Quốc Khải", "Bác sĩ điều trị", INTERNAL, "052090011358", "doctor");
    public static final StaffMember NURSE =
            signer("DD001", "Phạm Thị Mỹ Lệ", "Điều dưỡng", INTERNAL, "052192007744", "nurse");
    public static final StaffMember HEAD = new StaffMember(
            "TK001",
            "Đỗ Ngữ Ỷ Bằng",
            "Trưởng khoa Nội tổng hợp",
            INTERNAL,
            "CCCD:052075009216",
            Set.of("head"),
            Device.WORKSTATION,
            KeyKind.RSA_2048);
    public static final StaffMember DIRECTOR =
            signer("GD001", "Trần Hữu Nghĩa", "Giám đốc", BOARD, "052068003305", "director");
    public static final StaffMember TECHNICIAN =
            signer("KTV001", "Lê Hoàng Vũ", "Kỹ thuật viên xét nghiệm", LABORATORY, "052094006671", "technician");
    /** Uses the facility's key, under the facility's certificate. */
    public static final StaffMember CLERK =
            signer("VT001", "Võ Thị Hồng Gấm", "Văn thư", "Phòng Tổ chức - Hành chính", "052191005582", "clerk");

    public static final StaffMember RECORDS = guest("HS001", "Đặng Thị Thùy Dương", "Nhân viên lưu trữ", "records");
    /** Agrees to what the other one proposes. */
    public static final StaffMember SECOND_RECORDS = guest("HS002", "Hồ Minh Triết", "Nhân viên lưu trữ", "records");

    public static final StaffMember INSPECTOR = guest("TT001", "Bùi Xuân Trường", "Thanh tra viên", "inspector");
    public static final StaffMember ADMIN = guest("QT001", "Ngô Đức Huy", "Quản trị hệ thống", "admin");
    public static final StaffMember EMR = guest("EMR", "Phần mềm bệnh án điện tử", "Hệ thống", "emr");

    /** Everybody. */
    public static final List<StaffMember> ALL = List.of(
            EMR,
            DOCTOR,
            REVOKED_DOCTOR,
            NURSE,
            TECHNICIAN,
            HEAD,
            DIRECTOR,
            CLERK,
            RECORDS,
            SECOND_RECORDS,
            INSPECTOR,
            ADMIN);

    private Roster() {}

    /** Those whose key is there, in the order of the list. */
    public static List<StaffMember> with(Device device) {
        return ALL.stream().filter(member -> member.device() == device).toList();
    }

    /** Label of somebody's key on its token. */
    public static String keyLabel(StaffMember member) {
        return member.equals(CLERK) ? SEAL : member.code();
    }

    private static StaffMember signer(
            String code, String name, String title, String department, String number, String role) {
        // both families of keys are in use
        boolean rsa = code.equals("BS001") || code.equals("VT001");
        KeyKind kind = rsa ? KeyKind.RSA_3072 : KeyKind.EC_P256;
        return new StaffMember(code, name, title, department, "CCCD:" + number, Set.of(role), Device.HSM, kind);
    }

    private static StaffMember guest(String code, String name, String title, String role) {
        return new StaffMember(code, name, title, OFFICE, "", Set.of(role), Device.NONE, KeyKind.EC_P256);
    }
}
