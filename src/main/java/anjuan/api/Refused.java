package anjuan.api;

/** A request ends with this error; nothing was written. */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ApiError error;

    Refused(int status, ApiError error) {
        super(error.code(), null, false, false);
        this.status = status;
        this.error = error;
    }

    int status() {
        return status;
    }

    ApiError error() {
        return error;
    }
}
