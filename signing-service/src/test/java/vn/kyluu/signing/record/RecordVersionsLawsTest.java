package vn.kyluu.signing.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import vn.kyluu.signing.Values;

/** Whatever happens to a record in whatever order: versions follow each other, and what is archived stays (R8). */
class RecordVersionsLawsTest {
    enum Happening {
        CLOSE,
        SIGN,
        ARCHIVE,
        REFUSE,
        TAKE_BACK
    }

    @Property(tries = 500)
    void versionsFollowEachOtherAndNothingArchivedIsOpened(@ForAll @Size(max = 40) List<Happening> happenings) {
        MedicalRecord record = Values.record("HS-1");
        for (Happening each : happenings) {
            MedicalRecord before = record;
            record = after(record, each);
            assertThat(record.kept().stream().limit(before.kept().size()).toList())
                    .isEqualTo(before.kept());
            assertThat(record.kept())
                    .extracting(KeptVersion::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, record.kept().size())
                                    .boxed()
                                    .toList());
            assertThat(record.kept()).extracting(KeptVersion::manifest).doesNotHaveDuplicates();
            assertThat(record.nextVersion()).isEqualTo(record.kept().size() + 1);
            assertThat(record.isOpen() && !record.kept().isEmpty())
                    .as("open again")
                    .isFalse();
            if (record.closure() instanceof Closure.Archived archived) {
                assertThat(archived).isEqualTo(record.newest().orElseThrow().closure());
            }
        }
    }

    /** What the use cases let happen in that state; anything else changes nothing. */
    private static MedicalRecord after(MedicalRecord record, Happening happening) {
        Closure closure = record.closure();
        return switch (happening) {
            case CLOSE ->
                record.isOpen() || closure instanceof Closure.Archived
                        ? record.with(new Closure.Signing(UUID.randomUUID()))
                        : record;
            case SIGN ->
                closure instanceof Closure.Signing signing
                        ? record.with(new Closure.Delivering(signing.manifest(), Optional.empty()))
                        : record;
            case ARCHIVE ->
                closure instanceof Closure.Delivering delivering
                        ? record.archived(
                                new Closure.Archived(
                                        delivering.manifest(), "d", "a-" + record.nextVersion(), List.of()),
                                Values.sha256(delivering.manifest().toString()))
                        : record;
            case REFUSE ->
                closure instanceof Closure.Delivering delivering
                        ? record.with(new Closure.Failed(delivering.manifest(), "code", "detail"))
                        : record;
            case TAKE_BACK ->
                closure instanceof Closure.Signing || closure instanceof Closure.Failed ? record.takenBack() : record;
        };
    }
}
