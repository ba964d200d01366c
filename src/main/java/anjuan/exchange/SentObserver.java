package anjuan.exchange;

import java.time.LocalDate;

/** What follows when a message has gone out, in the same transaction. */
interface SentObserver {

    void sent(Message message, LocalDate on);
}
