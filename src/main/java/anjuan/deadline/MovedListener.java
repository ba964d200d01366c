package anjuan.deadline;

/** Hears, in the transaction of the change, that a due date moved because limits or calendar changed. */
public interface MovedListener {

    void moved(Moved moved);
}
