package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import vn.kyluu.ades.signature.StampImage;
import vn.kyluu.signing.store.row.PictureRow;

/** Pictures in {@code stamp_picture}, each once. */
final class Pictures {
    private Pictures() {}

    static PictureRow keep(EntityManager manager, StampImage picture) {
        String key = picture.sha256().hex();
        manager.createNativeQuery("insert into stamp_picture (sha256, ink, width, height, dots)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                .setParameter(1, key)
                .setParameter(2, picture.ink().name())
                .setParameter(3, picture.width())
                .setParameter(4, picture.height())
                .setParameter(5, picture.bits().toByteArray())
                .executeUpdate();
        return manager.getReference(PictureRow.class, key);
    }
}
