package anjuan.officer;

/** No enabled person has this id. */
public class NoSuchOfficer extends RuntimeException {

    public NoSuchOfficer(String id) {
        super("no enabled officer with id " + id);
    }
}
