package org.chatdesk.message.attachment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of files are kept: a folder, or a store that speaks S3. */
public interface FileStore {

    /**
     * Keeps a local file's bytes under this key, whole or not at all; again does no harm. The local
     * file must not be written any more.
     */
    void put(FileKey key, Path from) throws IOException;

    /**
     * Part of a file; closing it is the caller's. Throws {@link java.nio.file.NoSuchFileException}
     * when there is none.
     */
    InputStream read(FileKey key, long first, long length) throws IOException;

    /** The size in bytes; throws {@link java.nio.file.NoSuchFileException} when there is none. */
    long size(FileKey key) throws IOException;

    /** Does nothing when there is none. */
    void delete(FileKey key) throws IOException;
}
