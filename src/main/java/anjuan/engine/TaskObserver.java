package anjuan.engine;

/** Hears of every user task that opens and ends, in the transaction in which it does. */
public interface TaskObserver {

    /** The task goes on in another version of its process, where it may be another one, and ask another post. */
    void moved(OpenTask task);

    void opened(OpenTask task);

    void ended(String taskId);
}
