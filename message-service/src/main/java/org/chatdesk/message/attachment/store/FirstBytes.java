package org.chatdesk.message.attachment.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after so many bytes. */
final class FirstBytes extends FilterInputStream {
    private long left;

    FirstBytes(InputStream all, long most) {
        super(all);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var one = left > 0 ? super.read() : -1;
        left -= one < 0 ? left : 1;
        return one;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        if (left <= 0) {
            return most == 0 ? 0 : -1;
        }
        var count = super.read(into, at, (int) Math.min(most, left));
        left -= Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(super.available(), left);
    }
}
