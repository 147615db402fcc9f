package org.abeyance.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Kept bytes as a stream that holds one piece at a time, and no connection between two of them. */
final class Pieces extends InputStream {

    private final DataSource source;
    private final long content;
    private final long size;
    private byte[] piece = new byte[0];
    private int number;
    private int at;
    private long given;

    Pieces(DataSource source, long content, long size) {
        this.source = source;
        this.content = content;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        return isMore() ? given(1, piece[at] & 0xff) : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!isMore()) {
            return -1;
        }
        int read = Math.min(most, piece.length - at);
        System.arraycopy(piece, at, into, from, read);
        return given(read, read);
    }

    private int given(int bytes, int answer) {
        at += bytes;
        given += bytes;
        return answer;
    }

    private boolean isMore() throws IOException {
        if (given == size) {
            return false;
        }
        if (at == piece.length) {
            piece = load();
            at = 0;
        }
        return true;
    }

    private byte[] load() throws IOException {
        try (Connection connection = source.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "select bytes from content_piece where content_id = ? and number = ?")) {
            ask.setLong(1, content);
            ask.setInt(2, number);
            try (ResultSet row = ask.executeQuery()) {
                if (!row.next()) {
                    throw new IOException("piece " + number + " of content " + content + " is gone");
                }
                number++;
                return row.getBytes(1);
            }
        } catch (SQLException broken) {
            throw new IOException("content " + content + " can not be read", broken);
        }
    }
}
