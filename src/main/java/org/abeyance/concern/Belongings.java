package org.abeyance.concern;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.abeyance.audit.TrailEntry;
import org.hibernate.Session;

/**
 * Everything that hangs on a concern, in whatever table, found from the mapping: a new kind of thing goes along with a merger
 * without anybody thinking of it. What is particular to two concerns that become one is left out here.
 */
final class Belongings {

    /** Moved one by one, or staying with the concern as what was so until it was merged. */
    private static final Set<Class<?>> APART = Set.of(
            Concern.class,
            Sight.class,
            PartyPart.class,
            RegulatorPart.class,
            Link.class,
            StageChange.class,
            WallMember.class,
            TrailEntry.class);

    private final Session session;

    Belongings(Session session) {
        this.session = session;
    }

    void move(long from, long into) {
        for (String column : columns()) {
            String[] parts = column.split("\\.");
            session.createNativeMutationQuery(
                            "update " + parts[0] + " set " + parts[1] + " = :into where " + parts[1] + " = :from")
                    .setParameter("into", into)
                    .setParameter("from", from)
                    .executeUpdate();
        }
    }

    /** {@code deadline.concern_id}, one for every column that names a concern. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        session.getMetamodel().getEntities().stream()
                .map(jakarta.persistence.metamodel.Type::getJavaType)
                .filter(type -> !APART.contains(type) && type.isAnnotationPresent(Table.class))
                .forEach(type -> {
                    for (Field field : type.getDeclaredFields()) {
                        String column = column(field);
                        if (!column.isEmpty()) {
                            columns.add(type.getAnnotation(Table.class).name() + "." + column);
                        }
                    }
                });
        return columns;
    }

    private static String column(Field field) {
        if (field.getType() == Concern.class && field.isAnnotationPresent(ManyToOne.class)) {
            JoinColumn join = field.getAnnotation(JoinColumn.class);
            return join == null ? field.getName() + "_id" : join.name();
        }
        Column column = field.getAnnotation(Column.class);
        return column != null && column.name().equals("concern_id") ? column.name() : "";
    }
}
