/// The JSON Schema (2020-12) of `bundle.json` and of each lesson's file, published with them.
public let bundleSchema = """
  {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "A Data Workshop bundle",
    "description": "bundle.json describes a course; lessons/ID.json holds one lesson of it.",
    "oneOf": [{ "$ref": "#/$defs/bundle" }, { "$ref": "#/$defs/lesson" }],
    "$defs": {
      "bundle": {
        "type": "object",
        "required": ["schemaVersion", "course", "levels", "lessons", "references", "glossary"],
        "additionalProperties": false,
        "properties": {
          "schemaVersion": { "const": 1 },
          "course": {
            "type": "object",
            "required": ["title", "language", "baseURL"],
            "additionalProperties": false,
            "properties": {
              "title": { "type": "string" },
              "language": { "type": "string" },
              "baseURL": { "type": "string" }
            }
          },
          "levels": { "type": "array", "items": { "$ref": "#/$defs/level" } },
          "lessons": { "type": "array", "items": { "$ref": "#/$defs/entry" } },
          "references": { "type": "array", "items": { "$ref": "#/$defs/reference" } },
          "glossary": { "type": "array", "items": { "$ref": "#/$defs/term" } }
        }
      },
      "term": {
        "type": "object",
        "required": ["id", "term", "definition", "text", "also", "lesson", "link"],
        "additionalProperties": false,
        "properties": {
          "id": { "type": "string" },
          "term": { "type": "string" },
          "definition": { "$ref": "#/$defs/nodes" },
          "text": { "type": "string" },
          "also": { "type": "array", "items": { "type": "string" } },
          "lesson": { "type": ["string", "null"] },
          "link": { "type": ["string", "null"] }
        }
      },
      "level": {
        "type": "object",
        "required": ["id", "title", "summary"],
        "additionalProperties": false,
        "properties": {
          "id": { "type": "string" },
          "title": { "type": "string" },
          "summary": { "type": "string" }
        }
      },
      "entry": {
        "type": "object",
        "required": ["id", "title", "level", "summary", "file"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/lessonID" },
          "title": { "type": "string" },
          "level": { "type": ["string", "null"] },
          "summary": { "type": "string" },
          "file": { "type": "string", "pattern": "^lessons/[a-z0-9-]+\\\\.json$" }
        }
      },
      "lessonID": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
      "blockID": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$" },
      "figure": {
        "description": "A number; what JSON cannot hold is a text.",
        "oneOf": [{ "type": "number" }, { "enum": ["NaN", "Infinity", "-Infinity"] }]
      },
      "reference": {
        "type": "object",
        "required": ["id", "title", "authors", "year"],
        "properties": {
          "id": { "type": "string" },
          "title": { "type": "string" },
          "year": { "type": "string" },
          "authors": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["family", "given"],
              "properties": {
                "family": { "type": "string" },
                "given": { "type": "string" },
                "suffix": { "type": "string" }
              }
            }
          }
        }
      },
      "lesson": {
        "type": "object",
        "required": [
          "schemaVersion", "id", "title", "level", "order", "summary", "takeaway", "objectives",
          "requires", "tags", "tree", "html", "text", "datasets", "models", "examples", "quizzes",
          "widgets", "sorts", "proofs", "tables", "codes",
          "challenges", "claims"
        ],
        "additionalProperties": false,
        "properties": {
          "schemaVersion": { "const": 1 },
          "id": { "$ref": "#/$defs/lessonID" },
          "title": { "type": "string" },
          "level": { "type": ["string", "null"] },
          "order": { "type": "number" },
          "summary": { "type": "string" },
          "takeaway": { "type": "string" },
          "objectives": { "type": "array", "items": { "type": "string" } },
          "requires": { "type": "array", "items": { "$ref": "#/$defs/lessonID" } },
          "tags": { "type": "array", "items": { "type": "string" } },
          "tree": { "$ref": "#/$defs/node" },
          "html": {
            "type": "string",
            "description": "The lesson's body; formulas are MathML."
          },
          "text": { "type": "string" },
          "datasets": { "type": "array", "items": { "$ref": "#/$defs/dataset" } },
          "models": { "type": "array", "items": { "$ref": "#/$defs/model" } },
          "examples": { "type": "array", "items": { "$ref": "#/$defs/example" } },
          "quizzes": { "type": "array", "items": { "$ref": "#/$defs/quiz" } },
          "widgets": { "type": "array", "items": { "$ref": "#/$defs/widget" } },
          "challenges": { "type": "array", "items": { "$ref": "#/$defs/challenge" } },
          "tables": { "type": "array", "items": { "$ref": "#/$defs/table" } },
          "codes": { "type": "array", "items": { "$ref": "#/$defs/code" } },
          "proofs": { "type": "array", "items": { "$ref": "#/$defs/proof" } },
          "sorts": { "type": "array", "items": { "$ref": "#/$defs/sort" } },
          "claims": { "type": "array", "items": { "$ref": "#/$defs/claim" } }
        }
      },
      "node": {
        "description": "An mdast node, or one of ours whose type starts with workshop.",
        "type": "object",
        "required": ["type"],
        "properties": {
          "type": { "type": "string" },
          "children": { "type": "array", "items": { "$ref": "#/$defs/node" } },
          "value": { "type": ["string", "null"] }
        }
      },
      "nodes": { "type": "array", "items": { "$ref": "#/$defs/node" } },
      "column": {
        "type": "object",
        "required": ["name", "label", "role", "values"],
        "additionalProperties": false,
        "properties": {
          "name": { "type": "string" },
          "label": { "type": "string" },
          "role": { "enum": ["feature", "target", "label", "id"] },
          "values": {
            "type": "array", "items": { "type": ["number", "string", "boolean"] }
          }
        }
      },
      "dataset": {
        "type": "object",
        "required": ["id", "title", "rows", "columns", "summary", "still"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": ["string", "null"] },
          "still": { "type": ["string", "null"] },
          "rows": { "type": "integer", "minimum": 1 },
          "columns": { "type": "array", "items": { "$ref": "#/$defs/column" } },
          "summary": { "type": "string" }
        }
      },
      "model": {
        "type": "object",
        "required": ["id", "function", "fitted"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "function": { "type": "string" },
          "fitted": { "type": "object" }
        }
      },
      "example": {
        "type": "object",
        "required": ["id", "title", "steps"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": "string" },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["say", "math"],
              "additionalProperties": false,
              "properties": {
                "say": { "$ref": "#/$defs/nodes" }, "math": { "type": ["string", "null"] }
              }
            }
          }
        }
      },
      "quiz": {
        "type": "object",
        "required": ["id", "ask", "basis", "hints", "choices", "number", "pick"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "ask": { "$ref": "#/$defs/nodes" },
          "basis": { "$ref": "#/$defs/basis" },
          "pick": { "enum": ["one", "many", null] },
          "hints": { "type": "array", "items": { "$ref": "#/$defs/nodes" } },
          "choices": {
            "oneOf": [
              { "type": "null" },
              {
                "type": "array",
                "minItems": 2,
                "items": {
                  "type": "object",
                  "required": ["text", "why", "isRight"],
                  "additionalProperties": false,
                  "properties": {
                    "text": { "$ref": "#/$defs/nodes" },
                    "why": { "$ref": "#/$defs/nodes" },
                    "isRight": { "type": "boolean" }
                  }
                }
              }
            ]
          },
          "number": {
            "oneOf": [
              { "type": "null" },
              {
                "type": "object",
                "required": ["value", "within", "unit"],
                "additionalProperties": false,
                "properties": {
                  "value": { "type": "number" },
                  "within": { "type": "number", "minimum": 0 },
                  "unit": { "type": ["string", "null"] }
                }
              }
            ]
          }
        }
      },
      "basis": {
        "description": "What vouches for an answer.",
        "enum": ["computed", "evidenced", "cited", "asserted"]
      },
      "cites": {
        "type": "array",
        "items": {
          "type": "object",
          "required": ["key", "locator"],
          "additionalProperties": false,
          "properties": { "key": { "type": "string" }, "locator": { "type": "string" } }
        }
      },
  \(blockSchemas)
      "widget": {
        "type": "object",
        "required": [
          "id", "lesson", "type", "module", "title", "data", "axes", "with", "controls", "start",
          "numbers", "best", "metrics", "goal", "still"
        ],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "lesson": { "$ref": "#/$defs/lessonID" },
          "type": { "type": "string" },
          "module": { "type": "string" },
          "title": { "type": "string" },
          "data": {
            "type": ["object", "null"],
            "required": ["name", "columns", "positive"],
            "properties": {
              "name": { "type": "string" },
              "columns": { "type": "array", "items": { "$ref": "#/$defs/column" } },
              "positive": { "type": ["string", "number", "boolean", "null"] }
            }
          },
          "axes": { "type": "object", "additionalProperties": { "type": "string" } },
          "with": {
            "type": "object",
            "additionalProperties": {
              "type": ["number", "string", "boolean", "array"], "items": { "type": "number" }
            }
          },
          "start": { "type": "object", "additionalProperties": { "$ref": "#/$defs/figure" } },
          "numbers": { "type": "object", "additionalProperties": { "$ref": "#/$defs/figure" } },
          "best": { "type": "object", "additionalProperties": { "$ref": "#/$defs/figure" } },
          "still": { "type": "string" },
          "controls": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["id", "label", "symbol", "look", "min", "max", "step"],
              "properties": {
                "look": { "enum": ["slider", "handle", "toggle", "choice"] },
                "min": { "type": "number" }, "max": { "type": "number" },
                "step": { "type": "number", "exclusiveMinimum": 0 }
              }
            }
          },
          "metrics": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["id", "label", "short", "low", "whole"],
              "properties": {
                "low": { "type": "boolean" }, "whole": { "type": "boolean" },
                "class": { "const": true }
              }
            }
          },
          "goal": {
            "oneOf": [
              { "type": "null" },
              {
                "type": "object",
                "required": ["text", "terms"],
                "properties": {
                  "text": { "type": "string" },
                  "terms": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                      "type": "object",
                      "required": ["metric", "relation", "value"],
                      "properties": {
                        "metric": { "type": "string" },
                        "relation": { "enum": ["<", "<=", ">", ">=", "=="] },
                        "value": { "type": "number" }
                      }
                    }
                  }
                }
              }
            ]
          }
        }
      },
      "claim": {
        "type": "object",
        "required": ["block", "kind", "text", "computed", "holds"],
        "additionalProperties": false,
        "properties": {
          "block": { "type": ["string", "null"] },
          "kind": {
            "enum": [
              "expectation", "check", "step", "prose", "goal", "evidence", "slip", "signal"
            ]
          },
          "text": { "type": "string" },
          "computed": { "type": "string" },
          "holds": { "const": true }
        }
      }
    }
  }

  """
