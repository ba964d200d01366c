package anjuan.web;

/** The address names nothing that there is. */
class NoSuchPage extends RuntimeException {

    NoSuchPage(String what) {
        super("no such page: " + what);
    }
}
