package cl.minka.studies.core.collection;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Contents;
import cl.minka.kernel.jpa.FileName;
import cl.minka.kernel.jpa.UnitTransactions;
import cl.minka.studies.collection.FormInstance;
import cl.minka.studies.collection.Response;
import cl.minka.studies.collection.ResponseNotFound;
import cl.minka.studies.core.persistence.StudyTransactions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** Files of responses, byte for byte as they came. */
final class ResponseFiles {
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST = 50;

    private final Contents contents;

    ResponseFiles(StudyTransactions transactions, Clock clock) {
        this.contents = contents(transactions, clock);
    }

    static Contents contents(StudyTransactions transactions, Clock clock) {
        return new Contents(
                transactions,
                clock,
                "survey_file_content",
                "survey_file_chunk",
                most -> new Refusal(Kind.TOO_LARGE, "studies.response-too-large", Map.of("most", most)));
    }

    /** Stores the bytes, which nothing points to yet. */
    Map<String, Contents.Stored> store(Map<String, FormInstance.Attachment> files) {
        if (files.size() > MOST) {
            throw new InvalidInput(Fault.at("/attachments", "studies.too-many", "most", MOST));
        }
        if (!files.keySet().stream().allMatch(FileName::isValid)) {
            throw new InvalidInput(Fault.at("/attachments", "studies.response.bad-file-name"));
        }
        Map<String, Contents.Stored> stored = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, FormInstance.Attachment> file : files.entrySet()) {
                stored.put(
                        file.getKey(),
                        contents.store(new ByteArrayInputStream(file.getValue().bytes()), LARGEST));
            }
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            stored.values().forEach(one -> contents.remove(one.id()));
            throw e;
        }
    }

    void remove(Map<String, Contents.Stored> stored) {
        stored.values().forEach(one -> contents.remove(one.id()));
    }

    /** Gives them to a response; a name that it has already stays as it is. */
    void attach(
            EntityManager manager,
            String response,
            Map<String, FormInstance.Attachment> files,
            Map<String, Contents.Stored> stored) {
        List<String> here =
                of(manager, response).stream().map(Response.Attachment::name).toList();
        try (PreparedStatement insert = UnitTransactions.connection(manager)
                .prepareStatement("INSERT INTO survey_response_file (response, name, media_type, size, sha256, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<String, Contents.Stored> file : stored.entrySet()) {
                if (!here.contains(file.getKey())) {
                    String type = files.get(file.getKey()).mediaType();
                    insert.setString(1, response);
                    insert.setString(2, file.getKey());
                    insert.setString(3, type.length() > 100 ? "application/octet-stream" : type);
                    insert.setLong(4, file.getValue().size());
                    insert.setString(5, file.getValue().sha256());
                    insert.setString(6, file.getValue().id());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    List<Response.Attachment> of(EntityManager manager, String response) {
        return rows(manager, response).keySet().stream().collect(Collectors.toList());
    }

    private static Map<Response.Attachment, String> rows(EntityManager manager, String response) {
        Map<Response.Attachment, String> all = new LinkedHashMap<>();
        try (PreparedStatement select = UnitTransactions.connection(manager)
                .prepareStatement("SELECT name, media_type, size, sha256, content FROM survey_response_file"
                        + " WHERE response = ? ORDER BY name")) {
            select.setString(1, response);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.put(
                            new Response.Attachment(
                                    row.getString(1), row.getString(2), row.getLong(3), row.getString(4)),
                            row.getString(5));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Where the bytes of a file are. */
    record Place(String content, long size) {}

    static Place place(EntityManager manager, String response, String name) {
        return new ArrayList<>(rows(manager, response).entrySet())
                .stream()
                        .filter(file -> file.getKey().name().equals(name))
                        .map(file -> new Place(file.getValue(), file.getKey().size()))
                        .findFirst()
                        .orElseThrow(ResponseNotFound::new);
    }

    void write(Place place, OutputStream out) {
        try {
            contents.write(place.content(), place.size(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
