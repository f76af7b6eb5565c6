package vn.kyluu.audit;

/**
 * What somebody did. Names are stored and hashed: add new ones, never rename or remove one.
 */
public enum Act {
    /** Looked at a record, a document or a list. */
    VIEW,
    /** Took a copy out: content, proof bundle, print. */
    EXPORT,
    /** Put or changed the head of a record. */
    UPDATE,
    /** Handed in a document. */
    SUBMIT,
    /** Handed in a document that replaces another one. */
    CORRECT,
    /** Took a document out of its flow. */
    WITHDRAW,
    /** Agreed, with a PIN, to sign exactly these digests. */
    CONSENT,
    /** Opened a signing session. */
    OPEN_SESSION,
    /** Ended a signing session without a signature. */
    END_SESSION,
    /** Made a signature. */
    SIGN,
    /** Raised a document's signatures to a higher level. */
    AUGMENT,
    /** Was refused. */
    REFUSE,
    /** Closed a record. */
    CLOSE,
    /** Handed a record over to the archive, or took it in. */
    DEPOSIT,
    /** Wrote or repaired a copy at a site. */
    REPLICATE,
    /** Confirmed that a record is kept at both sites. */
    ARCHIVE,
    /** Verified signatures. */
    VERIFY,
    /** Compared kept bytes with their digests. */
    CHECK_FIXITY,
    /** Set or extended a retention term. */
    RETAIN,
    /** Placed a hold. */
    HOLD,
    /** Lifted a hold. */
    RELEASE,
    /** Proposed, approved or carried out a destruction. */
    DISPOSE,
    /** Changed a member of staff, a credential or a delegation. */
    ENROL,
    /** Changed trust anchors or other settings of the service. */
    ADMINISTER,
    /** Took down what a patient, or who represents him, confirmed. */
    CONFIRM,
    /** Asked a colleague to sign. */
    REMIND,
    /** Began a session at a page. */
    SIGN_IN,
    /** Ended it. */
    SIGN_OUT
}
