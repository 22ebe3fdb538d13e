package org.complaintdesk.intake.file;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A piece of a file that is being imported. It is deleted when the import ends: it holds customers' data (PR-1). */
@Entity
@Table(name = "file_import_content")
class ImportContent {

  /** The size of all pieces but the last, in bytes. */
  static final int SIZE = 64 * 1024;

  @Embeddable
  record Piece(@Column(name = "import_id") String importId, @Column(name = "position") int position) {
  }

  @EmbeddedId
  private Piece piece;

  @Column(length = SIZE)
  private byte[] content;

  @SuppressWarnings("NullAway.Init")
  protected ImportContent() {
  }

  ImportContent(Piece piece, byte[] content) {
    this.piece = piece;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
