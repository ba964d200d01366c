package anjuan.exchange;

import java.io.IOException;

/**
 * A way by which messages reach other organs. Sending the same message twice must be the same as sending it once: a node
 * may die between sending it and noting that.
 */
public interface Transport {

    /** Whether it is set up; where it is not, messages wait. */
    boolean isReady();

    /** @throws IOException when the message did not go out, or may not have */
    void send(Message message) throws IOException;
}
