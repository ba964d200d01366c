package anjuan.document;

/** A file that was taken in: what it is called, what it is, and the digest by which its bytes are kept. */
public record LooseFile(String fileName, String mediaType, long byteCount, String digest) {}
