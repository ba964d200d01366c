package anjuan.task;

/** No diagram has a task or message of this name. */
public class NoSuchTask extends RuntimeException {

    public NoSuchTask(String id) {
        super("no task named " + id);
    }
}
