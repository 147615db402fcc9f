package org.abeyance.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The pages of kept bytes as pictures: drawn once, kept beside the bytes and gone with them. */
@ApplicationScoped
public class Pictures {

    /** What SQL says where somebody else kept the same meanwhile. */
    private static final String KNOWN_ALREADY = "23505";

    private final DataSource source;

    Pictures(DataSource source) {
        this.source = source;
    }

    /**
     * What is known of all pages.
     *
     * @param pages how many can be shown
     * @param note what is to be known of the drawing; empty where all is well
     */
    public record Drawing(int pages, String note) {}

    /** One page; without a width where it could not be drawn. */
    public record Page(int number, int width, int height) {

        public boolean isDrawn() {
            return width > 0;
        }
    }

    /** One page and its picture, a PNG. */
    public record Picture(Page page, byte[] png) {}

    public Optional<Drawing> drawing(Content content) {
        try (Connection connection = source.getConnection();
                PreparedStatement ask =
                        connection.prepareStatement("select pages, note from content_drawing where content_id = ?")) {
            ask.setLong(1, content.id);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(new Drawing(row.getInt(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the drawing can not be read", broken);
        }
    }

    /** Those of some pages in a row that were drawn or tried. */
    public List<Page> of(Content content, int first, int last) {
        try (Connection connection = source.getConnection();
                PreparedStatement ask = connection.prepareStatement("select number, width, height from content_page"
                        + " where content_id = ? and number between ? and ? order by number")) {
            ask.setLong(1, content.id);
            ask.setInt(2, first);
            ask.setInt(3, last);
            List<Page> pages = new ArrayList<>();
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    pages.add(new Page(row.getInt(1), row.getInt(2), row.getInt(3)));
                }
            }
            return pages;
        } catch (SQLException broken) {
            throw new IllegalStateException("the pages can not be read", broken);
        }
    }

    /** The picture of one page; none where it was not drawn. */
    public Optional<byte[]> png(Content content, int number) {
        try (Connection connection = source.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "select bytes from content_page where content_id = ? and number = ? and width > 0")) {
            ask.setLong(1, content.id);
            ask.setInt(2, number);
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the page can not be read", broken);
        }
    }

    /** Keeps what was drawn, in a transaction of its own; where somebody else kept the same meanwhile, it is that. */
    public void keep(Content content, Drawing drawing, List<Picture> pictures) {
        boolean isFirst = drawing(content).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = source.getConnection()) {
                if (isFirst) {
                    insert(connection, content, drawing);
                }
                insert(connection, content, pictures);
            } catch (SQLException broken) {
                if (!KNOWN_ALREADY.equals(broken.getSQLState())) {
                    throw new IllegalStateException("the pages can not be kept", broken);
                }
                QuarkusTransaction.setRollbackOnly();
            }
        });
    }

    private static void insert(Connection connection, Content content, Drawing drawing) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into content_drawing (content_id, pages, note) values (?, ?, ?)")) {
            insert.setLong(1, content.id);
            insert.setInt(2, drawing.pages());
            insert.setString(3, drawing.note());
            insert.executeUpdate();
        }
    }

    private static void insert(Connection connection, Content content, List<Picture> pictures) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into content_page (content_id, number, width, height, bytes) values (?, ?, ?, ?, ?)")) {
            for (Picture picture : pictures) {
                insert.setLong(1, content.id);
                insert.setInt(2, picture.page().number());
                insert.setInt(3, picture.page().width());
                insert.setInt(4, picture.page().height());
                insert.setBytes(5, picture.png());
                insert.executeUpdate();
            }
        }
    }
}
