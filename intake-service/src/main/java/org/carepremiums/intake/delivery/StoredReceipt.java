package org.carepremiums.intake.delivery;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.json.KeptJson;

/** A receipt that was published, kept for who asks over HTTP. */
@Entity
@Table(name = "receipt")
public class StoredReceipt extends PanacheEntityBase {

  @Id String id;
  String source;
  String feed;

  @Column(name = "delivery_id")
  String deliveryId;

  int version;

  @Column(name = "issued_on")
  LocalDate issuedOn;

  String content;

  static StoredReceipt of(Receipt receipt) {
    StoredReceipt stored = new StoredReceipt();
    stored.id = receipt.receiptId();
    stored.source = receipt.source().id();
    stored.feed = receipt.feed();
    stored.deliveryId = receipt.deliveryId();
    stored.version = receipt.version();
    stored.issuedOn = receipt.on().value();
    stored.content = KeptJson.write(receipt);
    return stored;
  }

  /** The receipt as it was published. */
  public Receipt receipt() {
    return KeptJson.read(content, Receipt.class);
  }
}
