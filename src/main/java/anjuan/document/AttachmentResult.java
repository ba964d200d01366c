package anjuan.document;

import java.util.List;

/** What became of a file that somebody brought. */
public sealed interface AttachmentResult {

    record Attached(Attachment attachment) implements AttachmentResult {}

    /** @param args what the message {@code refusal.<code>} names */
    record Refused(String code, List<Object> args) implements AttachmentResult {}
}
