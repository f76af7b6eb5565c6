/**
 * A process of our own that runs what may hang or crash: started, asked over private lines, killed when it does not answer.
 *
 * <p>Offers {@link vn.kyluu.pkcs11.worker.WorkerProcess} (whoever asks) and {@link vn.kyluu.pkcs11.worker.WorkerServer} (the process
 * that answers). A question and its answer are octets; what they mean is the room above's matter.
 *
 * <p>R1. Every question has a deadline that holds whatever the process does: after it the process is killed, and every question under way
 * ends with {@link vn.kyluu.pkcs11.worker.WorkerLost}.
 *
 * <p>R2. Questions travel over Unix domain sockets in a folder that only its owner may enter, one line for each question under way, so
 * that none waits for another. What is neither confidential nor longer than 3 KB lies in memory that both processes map, a file in that
 * folder which only its owner may read; the socket then only wakes who sleeps, at times too late: a wake says to look, not whose
 * turn it is. Standard output stays free for what a vendor's library
 * may print; it goes to our log.
 *
 * <p>R3. The process ends when its standard input does, so it never outlives its owner. Nothing secret is in its arguments, its
 * environment or the shared memory, and it leaves no core when it crashes, only the JVM's report ({@code kyluu-worker-crash-PID.log} in
 * the temporary folder).
 *
 * <p>R4. Who waits for a fast answer, or has just given one, stays awake for 2 ms at most, only while every call under way has two
 * cores, and ever more rarely when it was in vain. Without calls nobody is awake.
 *
 * <p>Not here: when to start it anew, and what to repeat (the room above).
 */
@org.jspecify.annotations.NullMarked
package vn.kyluu.pkcs11.worker;
