/**
 * What happened, told to programs outside: written with the act itself, sent afterwards, for certain.
 *
 * <p>Offers {@link vn.kyluu.signing.event.Event}, the port {@link vn.kyluu.signing.event.Events} (the outbox),
 * {@link vn.kyluu.signing.event.AnnouncedDocuments} and {@link vn.kyluu.signing.event.AnnouncedRecords}, which write an event for
 * every change that somebody outside waits for, {@link vn.kyluu.signing.event.ReadEvents}, and
 * {@link vn.kyluu.signing.event.DeliverEvents} with its ports {@link vn.kyluu.signing.event.Hooks} and
 * {@link vn.kyluu.signing.event.Hook}.
 *
 * <ul>
 *   <li>R1 An event is stored in the unit of work of its act: none without the other.
 *   <li>R2 Every event has an id, and a position that is given after it was stored: whoever has read up to a position has missed
 *       nothing before it.
 *   <li>R3 An event may be sent more than once, always under the same id, and at most one after a crash; a reminder for one term has
 *       one id wherever it is made.
 *   <li>R4 Each hook gets all events in their order; one that does not answer is tried again ever more seldom, up to once an hour,
 *       and holds nobody else up.
 *   <li>R5 An event holds ids, codes and times: never a name, never a diagnosis.
 * </ul>
 *
 * <p>Not here: HTTP (room {@code http.hook}); what is due when (room {@code flow}); handing records over (room {@code deposit}).
 */
@NullMarked
package vn.kyluu.signing.event;

import org.jspecify.annotations.NullMarked;
