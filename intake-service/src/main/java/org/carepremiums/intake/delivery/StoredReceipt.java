package org.carepremiums.intake.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.json.ContractJson;

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
    try {
      stored.content = ContractJson.mapper().writeValueAsString(receipt);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write a receipt", unwritable);
    }
    return stored;
  }

  /** The receipt as it was published. */
  public Receipt receipt() {
    try {
      return ContractJson.mapper().readValue(content, Receipt.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("stored receipt %s is damaged".formatted(id), damaged);
    }
  }
}
