package anjuan.engine;

/** Hears of every user task that opens and ends, in the transaction in which it does. */
public interface TaskObserver {

    void opened(OpenTask task);

    void ended(String taskId);
}
