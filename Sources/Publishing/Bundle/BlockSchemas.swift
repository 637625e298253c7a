/// The part of `bundleSchema` that tells the kinds of blocks, what they hold and what was computed.
let blockSchemas = """
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
      "table": {
        "type": "object",
        "required": ["id", "title", "columns", "rows"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": ["string", "null"] },
          "columns": {
            "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/nodes" }
          },
          "rows": {
            "type": "array",
            "minItems": 1,
            "items": { "type": "array", "items": { "$ref": "#/$defs/nodes" } }
          }
        }
      },
      "code": {
        "type": "object",
        "required": ["id", "title", "language", "source", "file", "run", "output"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": ["string", "null"] },
          "language": { "type": "string" },
          "source": { "type": "string" },
          "file": { "type": ["string", "null"] },
          "run": { "enum": ["python", null] },
          "output": { "type": ["string", "null"] }
        }
      },
      "challenge": {
        "type": "object",
        "required": ["id", "title", "intro", "pass", "badge", "quizzes"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": "string" },
          "intro": { "$ref": "#/$defs/nodes" },
          "pass": { "type": "integer", "minimum": 1 },
          "badge": { "type": ["string", "null"] },
          "quizzes": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["lesson", "quiz"],
              "additionalProperties": false,
              "properties": {
                "lesson": {
                  "description": "The lesson's id as a name: with _ for -.",
                  "type": "string"
                },
                "quiz": { "$ref": "#/$defs/blockID" }
              }
            }
          }
        }
      },
      "proof": {
        "type": "object",
        "required": ["id", "title", "claim", "steps", "cites"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": ["string", "null"] },
          "claim": { "$ref": "#/$defs/nodes" },
          "cites": { "$ref": "#/$defs/cites" },
          "steps": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["say", "math", "checks", "cites"],
              "additionalProperties": false,
              "properties": {
                "say": { "$ref": "#/$defs/nodes" },
                "math": { "type": ["string", "null"] },
                "checks": { "type": "array", "items": { "type": "string" } },
                "cites": { "$ref": "#/$defs/cites" }
              }
            }
          }
        }
      },
      "sort": {
        "type": "object",
        "required": ["id", "title", "buckets", "cards"],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "title": { "type": "string" },
          "buckets": {
            "type": "array",
            "minItems": 2,
            "items": {
              "type": "object",
              "required": ["id", "label"],
              "additionalProperties": false,
              "properties": { "id": { "type": "string" }, "label": { "$ref": "#/$defs/nodes" } }
            }
          },
          "cards": {
            "type": "array",
            "minItems": 1,
            "items": {
              "type": "object",
              "required": ["text", "bucket", "why", "basis", "cites"],
              "additionalProperties": false,
              "properties": {
                "text": { "$ref": "#/$defs/nodes" },
                "bucket": { "type": "string" },
                "why": { "$ref": "#/$defs/nodes" },
                "basis": { "$ref": "#/$defs/basis" },
                "cites": { "$ref": "#/$defs/cites" }
              }
            }
          }
        }
      },
      "widget": {
        "type": "object",
        "required": [
          "id", "lesson", "type", "module", "title", "data", "axes", "start", "numbers", "best",
          "controls", "goal", "still"
        ],
        "additionalProperties": false,
        "properties": {
          "id": { "$ref": "#/$defs/blockID" },
          "lesson": { "$ref": "#/$defs/lessonID" },
          "type": { "type": "string" },
          "module": { "type": "string" },
          "title": { "type": "string" },
          "data": {
            "type": "object",
            "required": ["name", "columns"],
            "properties": {
              "name": { "type": "string" },
              "columns": { "type": "array", "items": { "$ref": "#/$defs/column" } }
            }
          },
          "axes": { "type": "object", "additionalProperties": { "type": "string" } },
          "start": { "type": "object", "additionalProperties": { "$ref": "#/$defs/figure" } },
          "numbers": { "type": "object", "additionalProperties": { "$ref": "#/$defs/figure" } },
          "best": { "type": "object", "additionalProperties": { "$ref": "#/$defs/figure" } },
          "still": { "type": "string" },
          "controls": {
            "type": "array",
            "items": {
              "type": "object",
              "required": ["id", "label", "symbol", "min", "max", "step"],
              "properties": {
                "min": { "type": "number" }, "max": { "type": "number" },
                "step": { "type": "number", "exclusiveMinimum": 0 }
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
            "enum": ["expectation", "check", "step", "prose", "goal", "evidence", "slip"]
          },
          "text": { "type": "string" },
          "computed": { "type": "string" },
          "holds": { "const": true }
        }
      }
  """
